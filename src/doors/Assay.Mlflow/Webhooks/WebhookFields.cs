using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Webhooks;

namespace Assay.Mlflow.Webhooks;

/// <summary>The fields of requests for webhooks.</summary>
internal static class WebhookFields
{
    // In the order of the numbers of MLflow's protocol.
    private static readonly string[] Entities =
    [
        "", "registered_model", "model_version", "model_version_tag", "model_version_alias", "prompt", "prompt_version", "prompt_tag", "prompt_version_tag", "prompt_alias", "budget_policy",
    ];

    private static readonly string[] Actions = ["", "created", "updated", "deleted", "set", "exceeded"];

    /// <summary>A webhook's identifier, which is in the route.</summary>
    public static string ReadId(MlflowFields fields) => fields.RequiredText("webhook_id");

    /// <summary>A webhook to create.</summary>
    public static NewWebhook ReadNew(MlflowFields fields)
    {
        if (!fields.Has("events")) fields.Problems.Add(WireFaults.Missing("events"));
        return new NewWebhook(fields.RequiredText("name"), fields.RequiredText("url"), ReadEvents(fields))
        {
            Description = Filled(fields, "description"),
            Secret = Filled(fields, "secret"),
            Status = ReadStatus(fields) ?? WebhookStatus.Active,
        };
    }

    /// <summary>A change of a webhook; what is empty stays.</summary>
    public static WebhookUpdate ReadUpdate(MlflowFields fields) => new(ReadId(fields))
    {
        Name = Filled(fields, "name"),
        Description = Filled(fields, "description"),
        Url = Filled(fields, "url"),
        Events = ReadEvents(fields) is { Count: > 0 } events ? events : null,
        Secret = Filled(fields, "secret"),
        Status = ReadStatus(fields),
    };

    /// <summary>A test of a webhook: which, and of which event; null for its first.</summary>
    public static (string Id, string? Happened) ReadTest(MlflowFields fields) => (ReadId(fields), fields.Object("event") is { } one ? ReadEvent(one) : null);

    /// <summary>The words of an event as MLflow's protocol has them: <c>MODEL_VERSION</c> and <c>CREATED</c>.</summary>
    public static (string Entity, string Action) WordsOf(string happened) => (happened.Split('.')[0].ToUpperInvariant(), happened.Split('.')[1].ToUpperInvariant());

    private static IReadOnlyList<string> ReadEvents(MlflowFields fields) => fields.Objects("events", ReadEvent);

    private static string ReadEvent(MlflowFields fields) => $"{ReadWord(fields, "entity", Entities)}.{ReadWord(fields, "action", Actions)}";

    private static string ReadWord(MlflowFields fields, string name, string[] words)
    {
        if (fields.Raw(name) is { ValueKind: JsonValueKind.Number } number) return number.TryGetInt32(out var index) && index > 0 && index < words.Length ? words[index] : number.GetRawText();
        return fields.RequiredText(name).ToLowerInvariant();
    }

    private static WebhookStatus? ReadStatus(MlflowFields fields)
    {
        if (!fields.Has("status")) return null;
        var word = fields.Raw("status") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : fields.Text("status");
        WebhookStatus? status = word switch { "1" or "ACTIVE" => WebhookStatus.Active, "2" or "DISABLED" => WebhookStatus.Disabled, _ => null };
        if (status is null && !string.IsNullOrEmpty(word)) fields.Problems.Add(WireFaults.Invalid("status", $"'{word}'", "it has to be ACTIVE or DISABLED."));
        return status;
    }

    private static string? Filled(MlflowFields fields, string name) => fields.Text(name) is { Length: > 0 } text ? text : null;
}
