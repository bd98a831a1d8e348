package pond.worker.sandbox.launch;

/** The two shell texts of the launch line. Constants: values only ever arrive as arguments. */
final class LaunchScripts {
  /** Opens the files that Java cannot pass as descriptors above 2. */
  static final String OUTER = "exec 9<\"$1\" 8>\"$2\" 7>\"$3\" 6<\"$4\"\nshift 4\nexec \"$@\"\n";

  /**
   * Says on descriptor 7 whether the command exists, closes it, and gives way to the command. Runs
   * inside, before any variable of the order is set, so the job cannot have changed what it does.
   */
  static final String INNER =
      """
      c=$1 PATH=$2
      shift 2
      found=
      case $c in
        */*) [ -f "$c" ] && [ -x "$c" ] && found=y ;;
        *) set -f
           IFS=:
           for d in $PATH; do
             if [ -f "$d/$c" ] && [ -x "$d/$c" ]; then found=y; break; fi
           done ;;
      esac
      if [ -z "$found" ]; then echo missing >&7; exit 127; fi
      echo started >&7
      exec 7>&-
      exec /usr/bin/env -i "$@"
      """;

  private LaunchScripts() {}
}
