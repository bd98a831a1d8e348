package pond.model.located;

import java.util.List;
import java.util.Optional;

/** A JSON value and where it starts. */
public sealed interface Located {
  /** Where the value starts. */
  Place place();

  /** What people call this kind of value. */
  String what();

  /** An object; when a name stands twice the first counts and a fault was told. */
  record Obj(Place place, List<Field> fields) implements Located {
    /** Copies the fields. */
    public Obj {
      fields = List.copyOf(fields);
    }

    /** The field with this name. */
    public Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    @Override
    public String what() {
      return "an object";
    }
  }

  /**
   * A field of an object.
   *
   * @param place where its name starts
   */
  record Field(Place place, String name, Located value) {}

  /** A list. */
  record Arr(Place place, List<Located> items) implements Located {
    /** Copies the items. */
    public Arr {
      items = List.copyOf(items);
    }

    @Override
    public String what() {
      return "a list";
    }
  }

  /** A text. */
  record Text(Place place, String value) implements Located {
    @Override
    public String what() {
      return "a text";
    }
  }

  /** A whole number that fits 64 bits. */
  record Whole(Place place, long value) implements Located {
    @Override
    public String what() {
      return "a whole number";
    }
  }

  /** Anything that no Pond file uses: null, true, false, other numbers. */
  record Other(Place place, String what) implements Located {}
}
