using Assay.Data.Records;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Data;

/// <summary>What the model was made from: where the data comes from, how it was divided, what is in it and what was noticed.</summary>
internal static class DataPart
{
    /// <summary>Nothing before data was prepared.</summary>
    public static Markup Write(RunRecords run) => Markup.Join(
    [
        run.Newest<DataVersion>() is { } version ? VersionPart.Write(version) : Markup.None,
        run.Newest<DataSplit>() is { } split ? SplitTable.Write(split) : Markup.None,
        run.Newest<DataQuality>() is { } quality ? QualityPart.Write(quality) : Markup.None,
        run.Newest<DataProfile>() is { } profile ? ProfilePart.Write(profile) : Markup.None,
    ]);
}
