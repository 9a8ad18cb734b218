package io.skyspy.edge.message;

import io.skyspy.edge.auth.ApiKey;
import io.skyspy.edge.auth.AuthMode;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.FeatureAccess;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.Role;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Encodes answers about accounts. Names are the original product's, tokens also have those of OAuth 2. Nothing secret but what was asked for. */
public final class AccountDocuments {

    private AccountDocuments() {}

    /**
     * How clients may come in.
     *
     * @param local whether with a password
     * @param issuer whose tokens are good, too; null for nobody's
     */
    public static byte[] config(Directory directory, boolean local, @Nullable String issuer) {
        boolean enabled = directory.mode() != AuthMode.PUBLIC;
        return Json.object(json -> {
            json.writeStringProperty("auth_mode", directory.mode().name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("auth_enabled", enabled);
            // The log-in by redirection that old clients mean by this is not here: they bring the issuer's token.
            json.writeBooleanProperty("oidc_enabled", false);
            json.writeNullProperty("oidc_provider_name");
            Json.value(json, "oidc_issuer", issuer);
            json.writeBooleanProperty("local_auth_enabled", enabled && local);
            json.writeBooleanProperty("api_key_enabled", enabled);
            json.writeObjectPropertyStart("features");
            for (Feature feature : Feature.values()) {
                json.writeObjectPropertyStart(feature.id());
                access(json, directory.access(feature));
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    /** A pair of tokens, with the user when that is wanted. */
    public static byte[] tokens(String access, String refresh, Duration expiresIn, Optional<byte[]> user) {
        return Json.object(json -> {
            json.writeStringProperty("access", access);
            json.writeStringProperty("refresh", refresh);
            json.writeStringProperty("access_token", access);
            json.writeStringProperty("refresh_token", refresh);
            json.writeStringProperty("token_type", "Bearer");
            json.writeNumberProperty("expires_in", expiresIn.toSeconds());
            user.ifPresent(document -> {
                json.writeName("user");
                json.writeRawValue(new String(document, StandardCharsets.UTF_8));
            });
        });
    }

    public static byte[] empty() {
        return Json.object(json -> {});
    }

    /** What somebody is told about themselves. */
    public static byte[] profile(User user, Collection<Permission> permissions, Instant now) {
        return Json.object(json -> {
            user(json, user, now);
            json.writeNullProperty("avatar_url");
            json.writeName("preferences");
            json.writeRawValue(user.preferences().orElse("{}"));
            Json.value(json, "permissions", ids(permissions));
        });
    }

    /** What is known of a caller who is not a user of ours: only what their token says. */
    public static byte[] profile(Caller caller) {
        return Json.object(json -> {
            Json.value(json, "id", caller.userId().orElse(null));
            json.writeStringProperty("username", caller.name());
            json.writeNullProperty("email");
            json.writeStringProperty("display_name", caller.name());
            json.writeNullProperty("avatar_url");
            json.writeObjectPropertyStart("preferences");
            json.writeEndObject();
            Json.value(json, "permissions", ids(caller.permissions()));
            Json.value(json, "roles", List.of());
        });
    }

    /** Every permission there is. */
    public static byte[] permissions() {
        return Json.object(json -> Json.value(json, "permissions", ids(Arrays.asList(Permission.values()))));
    }

    /** What the caller may see and do. */
    public static byte[] permissions(Caller caller, List<String> roles) {
        return Json.object(json -> {
            json.writeBooleanProperty("is_superuser", caller.permissions().containsAll(List.of(Permission.values())));
            Json.value(json, "permissions", ids(caller.permissions()));
            Json.value(json, "roles", roles);
            json.writeObjectPropertyStart("features");
            for (Feature feature : Feature.values()) {
                json.writeObjectPropertyStart(feature.id());
                json.writeBooleanProperty("can_read", caller.mayRead(feature));
                json.writeBooleanProperty(
                        "can_write",
                        caller.permissions().stream().anyMatch(each -> each.feature() == feature && each.isWrite()));
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    public static byte[] users(List<User> users, Instant now) {
        return list("users", users, (json, user) -> user(json, user, now));
    }

    public static byte[] user(User user, Instant now) {
        return Json.object(json -> user(json, user, now));
    }

    /** Who has which role. */
    public static byte[] grants(List<User> users) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("user_roles");
            int count = 0;
            for (User user : users) {
                for (RoleGrant grant : user.roles()) {
                    json.writeStartObject();
                    grant(json, user, grant);
                    json.writeEndObject();
                    count++;
                }
            }
            json.writeEndArray();
            json.writeNumberProperty("count", count);
        });
    }

    public static byte[] grant(User user, RoleGrant grant) {
        return Json.object(json -> grant(json, user, grant));
    }

    public static byte[] roles(List<Role> roles) {
        return list("roles", roles, AccountDocuments::role);
    }

    public static byte[] role(Role role) {
        return Json.object(json -> role(json, role));
    }

    public static byte[] features(List<FeatureAccess> features) {
        return list("features", features, AccountDocuments::feature);
    }

    public static byte[] feature(FeatureAccess access) {
        return Json.object(json -> feature(json, access));
    }

    public static byte[] keys(List<ApiKey> keys, Directory directory) {
        return list("api_keys", keys, (json, key) -> key(json, key, directory));
    }

    /** A key that was just made, the one time with the key itself. */
    public static byte[] madeKey(ApiKey key, String text, Directory directory) {
        return Json.object(json -> {
            key(json, key, directory);
            json.writeStringProperty("key", text);
        });
    }

    public static byte[] key(ApiKey key, Directory directory) {
        return Json.object(json -> key(json, key, directory));
    }

    private static void user(JsonGenerator json, User user, Instant now) {
        json.writeNumberProperty("id", user.id());
        json.writeStringProperty("username", user.username());
        Json.value(json, "email", user.email().orElse(null));
        json.writeStringProperty("display_name", user.displayName().orElse(user.username()));
        json.writeBooleanProperty("is_active", user.active());
        Json.value(
                json,
                "roles",
                user.roles().stream()
                        .filter(grant -> grant.holds(now))
                        .map(RoleGrant::role)
                        .toList());
        time(json, "created_at", Optional.of(user.createdAt()));
    }

    private static void grant(JsonGenerator json, User user, RoleGrant grant) {
        json.writeStringProperty("id", user.id() + ":" + grant.role());
        json.writeNumberProperty("user_id", user.id());
        json.writeStringProperty("username", user.username());
        json.writeStringProperty("role", grant.role());
        time(json, "expires_at", grant.expiresAt());
    }

    private static void role(JsonGenerator json, Role role) {
        json.writeStringProperty("name", role.name());
        json.writeStringProperty("display_name", role.displayName());
        Json.value(json, "description", role.description().orElse(null));
        json.writeNumberProperty("priority", role.priority());
        Json.value(json, "permissions", ids(role.permissions()));
        json.writeBooleanProperty(
                "is_system", Role.BUILT_IN.stream().anyMatch(each -> each.name().equals(role.name())));
    }

    private static void feature(JsonGenerator json, FeatureAccess access) {
        json.writeStringProperty("feature", access.feature().id());
        access(json, access);
    }

    private static void access(JsonGenerator json, FeatureAccess access) {
        json.writeStringProperty("read_access", access.read().id());
        json.writeStringProperty("write_access", access.write().id());
        json.writeBooleanProperty("is_enabled", access.enabled());
    }

    private static void key(JsonGenerator json, ApiKey key, Directory directory) {
        json.writeStringProperty("id", key.id());
        json.writeStringProperty("name", key.name());
        json.writeStringProperty("key_prefix", key.prefix());
        json.writeNumberProperty("user_id", key.userId());
        Json.value(
                json,
                "username",
                directory.user(key.userId()).map(User::username).orElse(null));
        Json.value(json, "scopes", key.scopes().map(AccountDocuments::ids).orElse(List.of()));
        json.writeBooleanProperty("is_active", key.active());
        time(json, "created_at", Optional.of(key.createdAt()));
        time(json, "expires_at", key.expiresAt());
        time(json, "last_used_at", directory.lastUse(key.id()));
    }

    private static <T> byte[] list(String name, List<T> items, BiConsumer<JsonGenerator, T> members) {
        Consumer<JsonGenerator> all = json -> {
            json.writeArrayPropertyStart(name);
            for (T item : items) {
                json.writeStartObject();
                members.accept(json, item);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("count", items.size());
        };
        return Json.object(all);
    }

    private static void time(JsonGenerator json, String name, Optional<Instant> time) {
        Json.value(json, name, time.map(Json::text).orElse(null));
    }

    private static List<String> ids(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::id).sorted().toList();
    }
}
