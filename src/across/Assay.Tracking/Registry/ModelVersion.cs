using System.Globalization;
using System.Text.Json.Serialization;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Registry;

/// <summary>A version of a registered model.</summary>
/// <param name="ModelId">The registered model that it is a version of.</param>
/// <param name="Number">From 1, in the order in which versions were created.</param>
/// <param name="Description">For people; null when nobody wrote one.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970.</param>
/// <param name="Stage">One of <see cref="ModelStages"/>.</param>
/// <param name="Source">Where its artifacts came from, as the client said.</param>
/// <param name="StorageLocation">Where its artifacts are: the source, or what it led to when it named another version or a logged model.</param>
/// <param name="RunId">The run that made it; empty when none is known.</param>
/// <param name="RunLink">Where that run can be seen; empty when nobody said.</param>
/// <param name="LoggedModelId">The logged model that it is a version of; null when none is known.</param>
/// <param name="Tags">In the order of their keys (ordinal).</param>
public sealed record ModelVersion(
    string ModelId, int Number, string? Description, long CreationTime, long LastUpdateTime, string Stage, string Source, string StorageLocation, string RunId, string RunLink, string? LoggedModelId, IReadOnlyList<Tag> Tags)
{
    /// <summary>The registered model's name now.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    /// <summary>The aliases that point to it, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    internal static string IdOf(string modelId, int number) => string.Create(CultureInfo.InvariantCulture, $"{modelId}/{number}");

    internal static ModelVersion Of(Document document, RegisteredModel model)
    {
        var version = DocumentJson.Read<ModelVersion>(document);
        return version with { Name = model.Name, Aliases = model.AliasesOf(version.Number) };
    }

    internal Document ToDocument(long version = 0) => new(DocumentKinds.ModelVersion, IdOf(ModelId, Number))
    {
        Parent = ModelId,
        Name = Number.ToString(CultureInfo.InvariantCulture),
        State = Stage,
        Order = Number,
        Version = version,
        Body = DocumentJson.Write(this),
    };
}
