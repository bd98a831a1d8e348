#!/bin/sh
# Checks this evidence folder with openssl (3.0 or newer), sha256sum and the shell alone.
#   sh verify.sh [SHA-256 of root.pem, as you know it from elsewhere]
# It checks signatures, digests and that order, pin, result and output belong together, for every result that was
# recorded as verified, and that each decision is signed and about its result. It does not judge times, sandbox strength, revocation or the audit log: "pond verify" does.
LC_ALL=C
export LC_ALL
case $0 in */*) cd "${0%/*}" || exit 2 ;; esac
failed=0

ok() { printf 'ok    %s\n' "$1"; }
bad() {
  printf 'FAIL  %s\n' "$1"
  failed=1
}
note() { printf 'note  %s\n' "$1"; }
expect() { # WHAT COMMAND...
  what=$1
  shift
  if "$@" >/dev/null 2>&1; then ok "$what"; else bad "$what"; fi
}
# The answer of each of these is in $answer.
line() { # FILE: its first line
  answer=
  IFS= read -r answer <"$1" || [ -n "$answer" ]
}
sha_of() { # FILE
  answer=$(sha256sum <"$1") || return 1
  answer=${answer%% *}
}
sha_of_text() {
  answer=$(printf '%s' "$1" | sha256sum) || return 1
  answer=${answer%% *}
}
base64_of() { # FILE
  answer=$(openssl base64 -A -in "$1")
}
signing_key() { # PEM: the key as it stands in pins, unpadded base64url. 16 characters are the fixed DER prefix.
  { IFS= read -r begin && IFS= read -r answer; } <"$1" || return 1
  case $answer in MCowBQYDK2VwAyEA*=) answer=${answer#MCowBQYDK2VwAyEA} ;; *) return 1 ;; esac
  answer=${answer%=}
  while :; do
    case $answer in
      *+*) answer=${answer%%+*}-${answer#*+} ;;
      */*) answer=${answer%%/*}_${answer#*/} ;;
      *) break ;;
    esac
  done
}
has() { case $1 in *"$2"*) ;; *) return 1 ;; esac; }

signed() { # KEY NAME: the signature over the signed bytes
  openssl pkeyutl -verify -pubin -inkey "$1" -rawin -in "$2.pae.bin" -sigfile "$2.sig.bin"
}
one_piece() { # KEY NAME TYPE: signed bytes, payload and envelope say the same
  line "$2.payload.json" || return 1
  payload=$answer
  sha_of_text "DSSEv1 ${#3} $3 ${#payload} $payload" || return 1
  made=$answer
  sha_of "$2.pae.bin" || return 1
  [ "$made" = "$answer" ] || return 1
  base64_of "$2.payload.json" || return 1
  body=$answer
  base64_of "$2.sig.bin" || return 1
  sig=$answer
  signing_key "$1" || return 1
  sha_of_text "{\"payloadType\":\"$3\",\"payload\":\"$body\",\"signatures\":[{\"keyid\":\"$answer\",\"sig\":\"$sig\"}]}" || return 1
  made=$answer
  sha_of "$2.dsse.json" || return 1
  [ "$made" = "$answer" ]
}
pinned() { # FOLDER: the pin names the worker of the order, and the key in worker.pem
  line "$1/order.payload.json" || return 1
  worker=${answer#*\"worker_id\":\"}
  worker=${worker%%\"*}
  fingerprint=${answer#*\"worker_fingerprint\":\"}
  fingerprint=${fingerprint%%\"*}
  signing_key "$1/worker.pem" || return 1
  key=$answer
  line "$1/pin.payload.json" || return 1
  has "$answer" "\"worker_id\":\"$worker\",\"fingerprint\":\"$fingerprint\",\"keys\":{\"signing\":\"$key\","
}
answers() { # FOLDER: the result is about this order, its input and this output
  line "$1/order.payload.json" || return 1
  order=$answer
  job=${order%%\}*}\}
  job=${job#\{}
  input=${order#*\"input\":\{\"input_sha\":\"}
  input=${input%%\"*}
  sha_of "$1/order.dsse.json" || return 1
  order_sha=$answer
  sha_of "$1/output.tar" || return 1
  output=$answer
  line "$1/result.payload.json" || return 1
  result=$answer
  has "$order" "{\"job\":{\"run_id\":" || return 1
  has "$result" "\"subject\":[{\"name\":\"output.tar\",\"digest\":{\"sha256\":\"$output\"}}]" || return 1
  has "$result" "\"predicate\":{$job,\"order_sha\":\"$order_sha\",\"input_sha\":\"$input\",\"output_sha\":\"$output\"," || return 1
  has "$result" "\"worker_fingerprint\":\"$fingerprint\""
}
listed() { # FOLDER: the two lists say what was signed
  line "$1/input.sha256" && [ "$answer" = "$input  input.tar" ] || return 1
  line "$1/output.sha256" && [ "$answer" = "$output  output.tar" ]
}
verified() { # FOLDER
  expect "$1: the order is signed by the authority" signed root.pem "$1/order"
  expect "$1: order.dsse.json is that order" one_piece root.pem "$1/order" application/vnd.pond.order.v1+json
  expect "$1: the pin is signed by the authority" signed root.pem "$1/pin"
  expect "$1: pin.dsse.json is that pin" one_piece root.pem "$1/pin" application/vnd.pond.pin.v1+json
  expect "$1: worker.pem is the pinned key of the ordered worker" pinned "$1"
  expect "$1: the result is signed by the worker" signed "$1/worker.pem" "$1/result"
  expect "$1: result.dsse.json is that result" one_piece "$1/worker.pem" "$1/result" application/vnd.in-toto+json
  expect "$1: the result answers this order, with this input and output" answers "$1"
  expect "$1: input.sha256 and output.sha256 say the same" listed "$1"
}

expect "all files are as they were written" sha256sum -c SHA256SUMS
sha_of root.pem
if [ $# -eq 0 ]; then
  note "root.pem has the SHA-256 $answer. Compare it with what the authority's operator says."
else
  expect "root.pem is the one you expect" [ "$answer" = "$1" ]
fi
for folder in attempts/*; do
  [ -d "$folder" ] || continue
  line "$folder/verdict.json"
  case $answer in
    '{"verdict":"verified","findings":[],'*'"late":false}') verified "$folder" ;;
    '{"verdict":"flagged",'*) note "$folder: flagged; nothing in it may be relied on" ;;
    *) bad "$folder: verdict.json is neither verified nor flagged" ;;
  esac
done
decided() { # FOLDER: the decision is about the very result of its attempt
  name=${1#decisions/}
  line "$1/decision.payload.json" || return 1
  decision=$answer
  sha_of "attempts/${name%.*}/result.dsse.json" || return 1
  has "$decision" "\"result_sha\":\"$answer\""
}
for folder in decisions/*; do
  [ -d "$folder" ] || continue
  expect "$folder: the decision is signed by the authority" signed root.pem "$folder/decision"
  expect "$folder: decision.dsse.json is that decision" one_piece root.pem "$folder/decision" application/vnd.pond.decision.v1+json
  expect "$folder: the decision is about the result of its attempt" decided "$folder"
done
if [ "$failed" -eq 0 ]; then
  printf 'All checks hold.\n'
else
  printf 'Some checks FAILED: do not rely on this folder.\n'
fi
exit "$failed"
