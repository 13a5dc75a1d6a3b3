using System.Text.Json;
using Assay.Tracking.Access;

namespace Assay.Mlflow.Access;

/// <summary>People and permissions as replies have them.</summary>
internal static class UserJson
{
    /// <summary>A person with all of their permissions, below <c>user</c>.</summary>
    public static void Write(Utf8JsonWriter json, User user, IReadOnlyList<Permission> permissions)
    {
        json.WriteStartObject("user");
        WriteIdentity(json, user);
        WriteAll(json, "experiment_permissions", AccessTargetKind.Experiment, user, permissions);
        WriteAll(json, "registered_model_permissions", AccessTargetKind.RegisteredModel, user, permissions);
        WriteAll(json, "scorer_permissions", AccessTargetKind.Scorer, user, permissions);
        json.WriteEndObject();
    }

    /// <summary>Who it is.</summary>
    public static void WriteIdentity(Utf8JsonWriter json, User user)
    {
        json.WriteNumber("id", user.Number);
        json.WriteString("username", user.Name);
        json.WriteBoolean("is_admin", user.IsAdmin);
    }

    /// <summary>The fields of a permission.</summary>
    public static void WriteFields(Utf8JsonWriter json, User user, AccessTarget target, AccessLevel level)
    {
        WriteTarget(json, target);
        json.WriteNumber("user_id", user.Number);
        json.WriteString("permission", AccessWords.Of(level));
    }

    private static void WriteTarget(Utf8JsonWriter json, AccessTarget target)
    {
        switch (target.Kind)
        {
            case AccessTargetKind.Experiment:
                json.WriteString("experiment_id", target.Key);
                break;
            case AccessTargetKind.RegisteredModel:
                json.WriteString("workspace", "default");
                json.WriteString("name", target.Key);
                break;
            default:
                var slash = target.Key.IndexOf('/', StringComparison.Ordinal);
                json.WriteString("experiment_id", target.Key[..slash]);
                json.WriteString("scorer_name", target.Key[(slash + 1)..]);
                break;
        }
    }

    private static void WriteAll(Utf8JsonWriter json, string name, AccessTargetKind kind, User user, IReadOnlyList<Permission> permissions)
    {
        json.WriteStartArray(name);
        foreach (var permission in permissions.Where(permission => permission.Target.Kind == kind))
        {
            json.WriteStartObject();
            WriteFields(json, user, permission.Target, permission.Level);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
