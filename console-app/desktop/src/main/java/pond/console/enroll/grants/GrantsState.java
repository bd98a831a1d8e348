package pond.console.enroll.grants;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pond.model.tag.Grants;
import pond.model.tag.OrgId;
import pond.model.tag.Tag;
import pond.model.tag.TagRefusedException;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;

/** What the new worker may see, as it is being chosen. Only valid names get in. */
public final class GrantsState {
  private final ObjectProperty<Pools> pools = new SimpleObjectProperty<>(Pools.BYO);
  private final ObservableList<String> tenants = FXCollections.observableArrayList();
  private final ObservableList<String> orgs = FXCollections.observableArrayList();
  private final ObservableList<String> tags = FXCollections.observableArrayList();
  private final ObservableList<String> known = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Grants> grants = new ReadOnlyObjectWrapper<>(Grants.none());
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public GrantsState() {
    InvalidationListener changed = source -> combine();
    pools.addListener(changed);
    tenants.addListener(changed);
    orgs.addListener(changed);
    tags.addListener(changed);
    combine();
  }

  /** Adds a tenant, or an organisation written {@code org:name}; false when it is no such name. */
  public boolean addTenant(String typed) {
    String name = typed.strip();
    try {
      if (name.startsWith("org:")) {
        add(orgs, OrgId.parse(name.substring("org:".length())).value());
      } else {
        add(tenants, TenantId.parse(name).value());
      }
      return said(Optional.empty());
    } catch (TagRefusedException refused) {
      return said(Optional.of(String.valueOf(refused.getMessage())));
    }
  }

  /** Adds a free tag; false when it is none. */
  public boolean addTag(String typed) {
    try {
      Grants.of(Set.of(), Set.of(), Set.of(), TagSet.of(Tag.parse(typed.strip())));
      add(tags, typed.strip());
      return said(Optional.empty());
    } catch (TagRefusedException refused) {
      return said(Optional.of(String.valueOf(refused.getMessage())));
    }
  }

  /** Known tenants that are not chosen yet and contain what is typed. */
  public List<String> suggestions(String typed) {
    return known.stream()
        .filter(name -> !tenants.contains(name) && name.contains(typed.strip()))
        .sorted()
        .toList();
  }

  /** Takes over the grants of another code or worker. */
  public void take(Grants given) {
    pools.set(Pools.of(given));
    tenants.setAll(given.tenants().map(TenantId::value).toList());
    orgs.setAll(given.orgs().map(OrgId::value).toList());
    tags.setAll(given.free().stream().map(Tag::text).toList());
  }

  /** Forgets what was chosen. */
  public void clear() {
    take(Grants.parse("pool:byo"));
    said(Optional.empty());
  }

  private void combine() {
    grants.set(
        Grants.of(
            pools.get().tiers(),
            tenants.stream().map(TenantId::new).collect(Collectors.toSet()),
            orgs.stream().map(OrgId::new).collect(Collectors.toSet()),
            TagSet.parse(tags)));
  }

  private boolean said(Optional<String> why) {
    problem.set(why);
    return why.isEmpty();
  }

  private static void add(ObservableList<String> list, String value) {
    if (!list.contains(value)) {
      list.add(value);
    }
  }

  public ObjectProperty<Pools> pools() {
    return pools;
  }

  public ObservableList<String> tenants() {
    return tenants;
  }

  public ObservableList<String> orgs() {
    return orgs;
  }

  public ObservableList<String> tags() {
    return tags;
  }

  /** The tenants the authority knows, for completion. */
  public ObservableList<String> known() {
    return known;
  }

  /** All of it together. */
  public ReadOnlyObjectProperty<Grants> grants() {
    return grants.getReadOnlyProperty();
  }

  /** Why the last name or tag was not taken. */
  public ReadOnlyObjectProperty<Optional<String>> problem() {
    return problem.getReadOnlyProperty();
  }
}
