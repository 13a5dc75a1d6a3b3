using Assay.Tracking.Registry;

namespace Assay.Tracking.Webhooks;

/// <summary>What a webhook may be told of, as an entity and an action: <c>model_version.created</c>. The words are MLflow's.</summary>
public static class WebhookEvents
{
    /// <summary>All that can be asked for. A budget belongs to MLflow's gateway and is never exceeded here; it can be asked for all the same.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "registered_model.created",
        "model_version.created",
        "model_version_tag.set",
        "model_version_tag.deleted",
        "model_version_alias.created",
        "model_version_alias.deleted",
        "prompt.created",
        "prompt_version.created",
        "prompt_tag.set",
        "prompt_tag.deleted",
        "prompt_version_tag.set",
        "prompt_version_tag.deleted",
        "prompt_alias.created",
        "prompt_alias.deleted",
        "budget_policy.exceeded",
    ];

    /// <summary>The event that tells of what happened in the registry; null where there is none: of a model's own tags only a prompt's are told.</summary>
    public static string? Of(RegistryEvent happened) => (happened.Kind, happened.IsPrompt) switch
    {
        (RegistryEventKind.ModelCreated, false) => "registered_model.created",
        (RegistryEventKind.VersionCreated, false) => "model_version.created",
        (RegistryEventKind.VersionTagSet, false) => "model_version_tag.set",
        (RegistryEventKind.VersionTagDeleted, false) => "model_version_tag.deleted",
        (RegistryEventKind.AliasSet, false) => "model_version_alias.created",
        (RegistryEventKind.AliasDeleted, false) => "model_version_alias.deleted",
        (RegistryEventKind.ModelCreated, true) => "prompt.created",
        (RegistryEventKind.VersionCreated, true) => "prompt_version.created",
        (RegistryEventKind.ModelTagSet, true) => "prompt_tag.set",
        (RegistryEventKind.ModelTagDeleted, true) => "prompt_tag.deleted",
        (RegistryEventKind.VersionTagSet, true) => "prompt_version_tag.set",
        (RegistryEventKind.VersionTagDeleted, true) => "prompt_version_tag.deleted",
        (RegistryEventKind.AliasSet, true) => "prompt_alias.created",
        (RegistryEventKind.AliasDeleted, true) => "prompt_alias.deleted",
        _ => null,
    };
}
