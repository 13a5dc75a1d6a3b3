using Assay.Ledger.Records;

namespace Assay.Tracking.Registry;

/// <summary>A registered model, or a prompt, was created, renamed or deleted.</summary>
/// <param name="Change">What happened: <c>created</c>, <c>renamed</c> or <c>deleted</c>.</param>
/// <param name="ModelId">The registered model: the same after a change of name.</param>
/// <param name="Name">Its name after the change, or at the time it was deleted.</param>
/// <param name="PreviousName">Its name before it was renamed.</param>
/// <param name="IsPrompt">Whether it is a prompt.</param>
/// <param name="LastVersion">The number of the newest version that it ever had, 0 when it had none.</param>
/// <param name="At">When, in milliseconds since 1970, by the server's clock.</param>
public sealed record RegisteredModelChanged(string Change, string ModelId, string Name, string? PreviousName, bool IsPrompt, int LastVersion, long At) : IRecordBody<RegisteredModelChanged>
{
    internal const string Created = "created";
    internal const string Renamed = "renamed";
    internal const string Deleted = "deleted";

    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("registry.model", 1, "A registered model was created, renamed or deleted.");

    internal static RegisteredModelChanged Of(string change, RegisteredModel model, long at, string? previousName = null) => new(change, model.ModelId, model.Name, previousName, model.IsPrompt, model.LastVersion, at);
}
