package pond.model.fingerprint.paste;

import pond.model.fingerprint.Fingerprint;

/** The example of docs/spec/fingerprint.md and a second worker. */
final class Samples {
  static final String TEXT = "pondfp1tg4awzk2pjh439ej8te3dagwafd7qh4uv4emrjzntv3ksn0244gs20alm0";
  static final String TAIL = TEXT.substring(7);
  static final Fingerprint VALUE = Fingerprint.parse(TEXT);
  static final String GROUPED = VALUE.grouped();
  static final String OTHER = Fingerprint.of(new byte[32], new byte[32]).text();
  static final String PAIRING =
      "pondpc15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2asq6qn8a";
  static final String CODE =
      "pondec15zs69gaykzcm9va5kkmt0w9eh2ame0d7hlqvrskr5f24mujfa5wveehl9rd4avh2as762t3c";
  static final String ROOT = "pondoc15f24mujfa5wveehl9rd4avh2a39ss4xnejn3dqk0x9v8stptm23sx7qycd";

  private Samples() {}
}
