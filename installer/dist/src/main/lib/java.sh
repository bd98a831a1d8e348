# Finds a Java 25 (or newer) for bin/pond and bin/pond-worker. Sourced, not run. POSIX sh.
# Sets POND_JAVA to the java program, or ends with exit code 72 (a file of the operating system is missing)
# after one sentence and the command that mends it.

# java_feature HOME: prints the feature number (25) of the Java at HOME, nothing when there is none.
# The release file is read first: starting a JVM only to ask would double the start-up time of every command.
java_feature() {
  [ -x "$1/bin/java" ] || return 0
  feature=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  if [ -z "$feature" ]; then
    feature=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | sed 1q)
  fi
  printf '%s' "$feature"
}

# use_java HOME: succeeds and sets POND_JAVA when HOME holds Java 25 or newer; remembers what was too old.
use_java() {
  [ -n "$1" ] || return 1
  found=$(java_feature "$1")
  [ -n "$found" ] || return 1
  if [ "$found" -ge 25 ]; then
    POND_JAVA=$1/bin/java
    return 0
  fi
  too_old="$1 is Java $found"
  return 1
}

# follow_links FILE: prints where a chain of symbolic links ends (readlink -f is not everywhere).
follow_links() {
  target=$1
  hops=0
  while [ -L "$target" ] && [ "$hops" -lt 40 ]; do
    link=$(readlink "$target")
    case $link in
      /*) target=$link ;;
      *) target=$(dirname "$target")/$link ;;
    esac
    hops=$((hops + 1))
  done
  printf '%s' "$target"
}

java_on_path() {
  on_path=$(command -v java 2>/dev/null) || return 1
  on_path=$(follow_links "$on_path")
  (cd "$(dirname "$on_path")/.." 2>/dev/null && pwd -P)
}

# POND_JVM_DIR names the folder that is searched for installed JDKs.
find_java() {
  program=$1
  home=$2
  too_old=
  if [ -n "${POND_JAVA_HOME:-}" ]; then
    # An explicit choice is obeyed or refused, never silently replaced by something else.
    use_java "$POND_JAVA_HOME" && return 0
    echo "$program: POND_JAVA_HOME=$POND_JAVA_HOME holds no Java 25${too_old:+ ($too_old)}; point it at a JDK 25 or unset it." >&2
    exit 72
  fi
  use_java "${JAVA_HOME:-}" && return 0
  use_java "$(java_on_path)" && return 0
  for candidate in "${POND_JVM_DIR:-/usr/lib/jvm}"/*25*; do
    use_java "$candidate" && return 0
  done
  for candidate in /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    use_java "$candidate" && return 0
  done
  use_java "$home/runtime" && return 0
  {
    echo "$program: needs Java 25 or newer, and this machine has none${too_old:+ ($too_old)}. Install it, or set POND_JAVA_HOME to where it is:"
    echo "  Debian 13, recent Ubuntu:         sudo apt-get install openjdk-25-jre-headless"
    echo "  Older Debian and Ubuntu:          sudo apt-get install temurin-25-jdk (from Eclipse Adoptium's package source)"
    echo "  Fedora:                           sudo dnf install java-25-openjdk-headless"
    echo "  macOS:                            brew install --cask temurin@25"
  } >&2
  exit 72
}
