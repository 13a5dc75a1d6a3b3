using Assay.Retire.Assets;

namespace Assay.Retire.Settings;

/// <summary>Days from the plan on for which assets are kept: <c>retire.retain</c>. A class without any stays.</summary>
public sealed record RetainedDays
{
    /// <summary>The model's own files.</summary>
    public int? Model { get; init; }

    /// <summary>Tables.</summary>
    public int? Data { get; init; }

    /// <summary>The log of its predictions.</summary>
    public int? Logs { get; init; }

    /// <summary>Reports and what else records about it name.</summary>
    public int? Documents { get; init; }

    /// <summary>As rules.</summary>
    internal IEnumerable<RetentionRule> Rules()
    {
        if (Model is { } model) yield return new RetentionRule(AssetClass.Model, model);
        if (Data is { } data) yield return new RetentionRule(AssetClass.Data, data);
        if (Logs is { } logs) yield return new RetentionRule(AssetClass.Logs, logs);
        if (Documents is { } documents) yield return new RetentionRule(AssetClass.Documents, documents);
    }
}
