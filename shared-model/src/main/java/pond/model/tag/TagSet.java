package pond.model.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An immutable set of at most 64 tags, sorted byte-wise. Its {@link #canonical()} text is the only
 * form that is signed or compared as text.
 */
public final class TagSet implements Iterable<Tag> {
  /** The most tags in one set. */
  public static final int MOST = 64;

  private static final TagSet EMPTY = new TagSet(List.of());

  private final List<Tag> sorted;

  private TagSet(List<Tag> sorted) {
    this.sorted = sorted;
  }

  /** The set without tags. */
  public static TagSet empty() {
    return EMPTY;
  }

  /** The set of {@code tags}; the same tag twice is one tag. */
  public static TagSet of(Tag... tags) {
    return of(List.of(tags));
  }

  /** The set of {@code tags}; the same tag twice is one tag. */
  public static TagSet of(Collection<Tag> tags) {
    SortedSet<Tag> sorted = new TreeSet<>(tags);
    if (sorted.size() > MOST) {
      throw new TagRefusedException(
          TagRefusal.TAG_TOO_MANY, sorted.size() + " tags are too many: at most " + MOST + ".");
    }
    return new TagSet(List.copyOf(sorted));
  }

  /** The comma list {@code text} in any order; refuses empty elements and duplicates. */
  public static TagSet parse(String text) {
    return text.isEmpty() ? EMPTY : parse(List.of(text.split(",", MOST + 2)));
  }

  /** The set of these tag texts; refuses bad tags and duplicates. */
  public static TagSet parse(List<String> texts) {
    List<Tag> tags = new ArrayList<>();
    for (String text : texts) {
      if (tags.size() == MOST) {
        throw new TagRefusedException(
            TagRefusal.TAG_TOO_MANY, "Too many tags: at most " + MOST + ".");
      }
      Tag tag = Tag.parse(text);
      if (tags.contains(tag)) {
        throw new TagRefusedException(
            TagRefusal.TAG_DUPLICATE, "The tag " + tag + " is written twice.");
      }
      tags.add(tag);
    }
    return of(tags);
  }

  /** True when {@code tag} is in this set. */
  public boolean contains(Tag tag) {
    return sorted.contains(tag);
  }

  /** True when every tag of {@code other} is in this set; always true for the empty set. */
  public boolean containsAll(TagSet other) {
    return sorted.containsAll(other.sorted);
  }

  /** This set and {@code other} together. */
  public TagSet plus(TagSet other) {
    return of(Stream.concat(stream(), other.stream()).toList());
  }

  /** The tags of this set that are not in {@code other}. */
  public TagSet minus(TagSet other) {
    return of(stream().filter(tag -> !other.contains(tag)).toList());
  }

  /** The tags in canonical order. */
  public List<Tag> asList() {
    return sorted;
  }

  /** The tags in canonical order. */
  public Stream<Tag> stream() {
    return sorted.stream();
  }

  /** How many tags. */
  public int size() {
    return sorted.size();
  }

  /** True when there is no tag. */
  public boolean isEmpty() {
    return sorted.isEmpty();
  }

  /** The sorted tags joined with a comma; {@code parse(canonical())} gives this set again. */
  public String canonical() {
    return stream().map(Tag::text).collect(Collectors.joining(","));
  }

  @Override
  public Iterator<Tag> iterator() {
    return sorted.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TagSet set && sorted.equals(set.sorted);
  }

  @Override
  public int hashCode() {
    return sorted.hashCode();
  }

  @Override
  public String toString() {
    return canonical();
  }
}
