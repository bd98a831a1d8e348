package pond.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one place of an app, or of a thread of it, where everything that can be thrown is
 * caught: it is logged or shown once, and the app goes on or ends in an orderly way. Everywhere
 * else the house rules refuse a catch of Exception or Throwable.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Boundary {
  /** Why everything is caught here, and what happens with it. */
  String value();
}
