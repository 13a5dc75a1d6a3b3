using System.Globalization;
using Assay.Ledger.Records;
using Assay.Release.Records;
using Assay.Release.Registry;

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

    /// <summary>A change that no granted request stands behind.</summary>
    public static string Outside(LiveVersion outside) => $"Outside of any granted request, and without effect: {Line(outside)}";

    /// <summary>A move of an alias that no release states.</summary>
    public static string Moved(MovedAlias moved) => string.Create(CultureInfo.InvariantCulture,
        $"The alias '{moved.Move.Alias}' of the registered model '{moved.Move.Model}' was moved outside of any release at {moved.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC by {moved.Person}, {Where(moved.Move)}; record {moved.Record}");

    /// <summary>A move of an alias that a release states and did not come to.</summary>
    public static string Unfinished(AliasMove move) =>
        $"The alias '{move.Alias}' of the registered model '{move.Model}' was to be moved {Where(move)}, and was not: the release was stopped before. 'assay release activate' with the same request, or the next 'assay serve', moves it.";

    private static string Where(AliasMove move) => move.Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"to version {version}") : "away";

    /// <summary>The line.</summary>
    public static string Line(LiveVersion live)
    {
        var since = live.Since.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var what = live.Model is { } model ? $"model {model[..ShortDigest]} answers {live.Share} %{(live.Before is { } before ? $", {before[..ShortDigest]} the rest" : "")}" : "no version answers";
        return $"{live.Project} in {live.Environment}: {what} since {since} UTC{(live.IsRehearsal ? " (rehearsal)" : "")}; record {live.Record}, leaf {live.Leaf.ToString(CultureInfo.InvariantCulture)}{(live.Automatic is { } automatic ? $". By itself, after {automatic.Requests.ToString(CultureInfo.InvariantCulture)} requests: {automatic.Sentence}" : "")}";
    }
}
