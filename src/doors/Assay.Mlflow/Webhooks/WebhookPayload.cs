using System.Text;
using System.Text.Json;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;
using Assay.Tracking.Webhooks;

namespace Assay.Mlflow.Webhooks;

/// <summary>What a webhook is sent, in MLflow's shape: <c>{"entity", "action", "timestamp", "data"}</c>.</summary>
internal static class WebhookPayload
{
    private static readonly HashSet<string> Internal = [PromptTags.IsPrompt, PromptTags.Type, PromptTags.Text];

    /// <summary>The body that tells of what happened.</summary>
    public static string Of(string happenedName, RegistryEvent happened, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            var parts = happenedName.Split('.');
            json.WriteStartObject();
            json.WriteString("entity", parts[0]);
            json.WriteString("action", parts[1]);
            json.WriteString("timestamp", at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartObject("data");
            WriteData(json, happened);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Something that never happened, for a test of a webhook.</summary>
    public static RegistryEvent Example(string happenedName)
    {
        var isPrompt = happenedName.StartsWith("prompt", StringComparison.Ordinal);
        var kind = Enum.GetValues<RegistryEventKind>().FirstOrDefault(kind => WebhookEvents.Of(new RegistryEvent(kind, "", isPrompt)) == happenedName);
        return new RegistryEvent(kind, isPrompt ? "example_prompt" : "example_model", isPrompt)
        {
            Version = 1,
            Alias = "example_alias",
            Tag = new Tag("example_key", "example_value"),
            Tags = isPrompt ? [new Tag("example_key", "example_value"), new Tag(PromptTags.Text, "Good day, {{name}}.")] : [new Tag("example_key", "example_value")],
            Description = "An example",
            Source = "models:/123",
            RunId = "abcd1234abcd5678",
        };
    }

    private static void WriteData(Utf8JsonWriter json, RegistryEvent happened)
    {
        json.WriteString("name", happened.Name);
        var version = happened.Version is { } number ? $"{number}" : null;
        switch (happened.Kind)
        {
            case RegistryEventKind.ModelCreated:
                WriteCreated(json, happened);
                break;
            case RegistryEventKind.VersionCreated:
                json.WriteString("version", version);
                WriteVersion(json, happened);
                WriteCreated(json, happened);
                break;
            case RegistryEventKind.AliasSet or RegistryEventKind.AliasDeleted:
                json.WriteString("alias", happened.Alias);
                if (happened.Kind == RegistryEventKind.AliasSet) json.WriteString("version", version);
                break;
            default:
                if (happened.Kind is RegistryEventKind.VersionTagSet or RegistryEventKind.VersionTagDeleted) json.WriteString("version", version);
                json.WriteString("key", happened.Tag?.Key);
                if (happened.Kind is RegistryEventKind.ModelTagSet or RegistryEventKind.VersionTagSet) json.WriteString("value", happened.Tag?.Value);
                break;
        }
    }

    private static void WriteVersion(Utf8JsonWriter json, RegistryEvent happened)
    {
        if (happened.IsPrompt)
        {
            json.WriteString("template", happened.Tags.Find(PromptTags.Text));
            return;
        }

        json.WriteString("source", happened.Source);
        json.WriteString("run_id", string.IsNullOrEmpty(happened.RunId) ? null : happened.RunId);
    }

    private static void WriteCreated(Utf8JsonWriter json, RegistryEvent happened)
    {
        json.WriteStartObject("tags");
        foreach (var tag in happened.Tags)
            if (!happened.IsPrompt || !Internal.Contains(tag.Key)) json.WriteString(tag.Key, tag.Value);

        json.WriteEndObject();
        json.WriteString("description", string.IsNullOrEmpty(happened.Description) ? null : happened.Description);
    }
}
