package dev.ticket.app.cli.json;

import dev.ticket.domain.Permission;
import dev.ticket.domain.Role;
import dev.ticket.domain.Roles;
import tools.jackson.core.JsonGenerator;

/** Roles as JSON. */
public final class RoleJson {
    private RoleJson() {}

    /** Writes the property that holds the name of the role that acts, and the one that holds all roles. */
    public static void roles(JsonGenerator json, Roles roles, Role acting) {
        json.writeStringProperty("acting", acting.name());
        json.writeArrayPropertyStart("roles");
        for (Role role : roles.all()) {
            json.writeStartObject();
            json.writeStringProperty("name", role.name());
            permissions(json, role);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the property that holds what a role may do. */
    static void permissions(JsonGenerator json, Role role) {
        json.writeArrayPropertyStart("permissions");
        role.permissions().forEach(it -> permission(json, it));
        json.writeEndArray();
    }

    private static void permission(JsonGenerator json, Permission permission) {
        json.writeStartObject();
        json.writeStringProperty("operation", permission.operation().word());
        if (permission.condition() != null) {
            json.writeStringProperty("condition", permission.condition().word());
        }
        json.writeEndObject();
    }
}
