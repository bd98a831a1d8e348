package pond.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import pond.model.tag.Tag;
import pond.model.tag.TagSet;

/** A tag set as a JSON array of its tags; a tag written twice is refused. */
final class TagSetJson {
  private TagSetJson() {}

  static final class Writer extends StdSerializer<TagSet> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(TagSet.class);
    }

    @Override
    public void serialize(TagSet tags, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartArray();
      for (Tag tag : tags) {
        out.writeString(tag.text());
      }
      out.writeEndArray();
    }
  }

  static final class Reader extends StdDeserializer<TagSet> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(TagSet.class);
    }

    @Override
    public TagSet deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String[] texts = context.readValue(in, String[].class);
      try {
        return TagSet.parse(List.of(texts));
      } catch (IllegalArgumentException | NullPointerException e) {
        throw JsonMappingException.from(in, "not a tag set", e);
      }
    }
  }
}
