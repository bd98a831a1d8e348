package pond.console.enroll.invite;

import pond.console.words.Words;

/** What is sent to a partner before there is a code: nothing in it is secret. */
public final class Invitation {
  private Invitation() {}

  /** The text, for a mail or a chat. */
  public static String text(Words words, String authority, String url) {
    return words.text("invite.text", authority, url);
  }

  /** What to tell a partner whose machine was refused. */
  public static String refused(Words words, String codeId, String expected, String offered) {
    return words.text("invite.refused", codeId, expected, offered);
  }

  /** The same when no other key was offered. */
  public static String refusedPlainly(Words words, String codeId) {
    return words.text("invite.refused.plain", codeId);
  }
}
