using System.Globalization;
using Assay.Ledger.Records;
using Assay.Release.Records;

namespace Assay.Release.Showing;

/// <summary>Says what answers.</summary>
internal static class LiveText
{
    private const int ShortDigest = 12;

    /// <summary>What a change left.</summary>
    public static LiveVersion Of(RecordEntry entry, ReleaseChange change) => new(
        entry.Project ?? "", change.Environment, change.Model?.ToString(), change.Share, change.Share < 100 ? change.Before?.ToString() : null, entry.At, change.Request, entry.Id, entry.Index, entry.Context != RecordContext.Live)
        {
            Automatic = change.Automatic,
        };

    /// <summary>The line.</summary>
    public static string Line(LiveVersion live)
    {
        var since = live.Since.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var what = live.Model is { } model ? $"model {model[..ShortDigest]} answers {live.Share} %{(live.Before is { } before ? $", {before[..ShortDigest]} the rest" : "")}" : "no version answers";
        return $"{live.Project} in {live.Environment}: {what} since {since} UTC{(live.IsRehearsal ? " (rehearsal)" : "")}; record {live.Record}, leaf {live.Leaf.ToString(CultureInfo.InvariantCulture)}{(live.Automatic is { } automatic ? $". By itself, after {automatic.Requests.ToString(CultureInfo.InvariantCulture)} requests: {automatic.Sentence}" : "")}";
    }
}
