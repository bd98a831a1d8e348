package pond.worker.sandbox.probe;

/** What the canary jobs run. Constants; the nonce and the decoys arrive as arguments. */
final class CanaryScript {
  /** Looks around and tries to get out. Every line starts with the nonce. */
  static final String LOOK =
      """
      n=$1 decoy=$2 port=$3 hex=$4
      say() { printf '%s %s\\n' "$n" "$1"; }
      if cat "$decoy" "/proc/1/root$decoy" >/dev/null 2>&1 || [ -e "$decoy" ]
      then say decoy=reached; else say decoy=blocked; fi
      for d in / /etc /usr /dev /needs /work; do
        if (: >"$d/pond-canary") 2>/dev/null
        then say "write:$d=reached"; else say "write:$d=blocked"; fi
      done
      printf '%s' "$n" >/out/canary
      if [ -r /proc/1/environ ]
      then say "environ=$(tr '\\0' '\\n' </proc/1/environ | sed 's/=.*//' | tr '\\n' ',')"
      else say environ=unreadable; fi
      say "own=$(tr '\\0' '\\n' </proc/$$/environ | sed 's/=.*//' | tr '\\n' ',')"
      while read -r key value rest; do
        case $key in
          CapInh:|CapPrm:|CapEff:|CapBnd:|CapAmb:|NoNewPrivs:|Seccomp:) say "$key=$value" ;;
        esac
      done </proc/self/status
      if command -v unshare >/dev/null
      then if unshare -U true 2>/dev/null; then say userns=reached; else say userns=blocked; fi
      fi
      say "first=$(cat /proc/1/comm)"
      set -- /proc/[0-9]*
      say "processes=$#"
      say "hostname=$(cat /proc/sys/kernel/hostname)"
      say "interfaces=$(sed -n 's/^ *\\([^:|]*\\):.*/\\1/p' /proc/net/dev | tr '\\n' ',')"
      if grep -qi ":$hex " /proc/net/tcp /proc/net/tcp6 2>/dev/null
      then say listener=seen; else say listener=unseen; fi
      if command -v bash >/dev/null
      then say "connect=$(bash -c "exec 3<>/dev/tcp/127.0.0.1/$port" 2>&1 | tail -n 1)"
      fi
      say end=yes
      """;

  /**
   * Leaves a detached grandchild, then fills memory with several small processes, each below the
   * limit of one process.
   */
  static final String FILL =
      """
      setsid sh -c 'sleep 30; :' "$1-detached" </dev/null >/dev/null 2>&1 &
      sleep 0.05
      echo up
      sleep 0.2
      for i in 1 2 3 4 5 6 7 8; do
        (head -c 25165824 /dev/zero; sleep 30) | tail -c 25165824 >/dev/null &
      done
      wait
      """;

  private CanaryScript() {}
}
