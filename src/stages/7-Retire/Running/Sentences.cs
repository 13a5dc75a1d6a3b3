using System.Globalization;
using Assay.Retire.Records;

namespace Assay.Retire.Running;

/// <summary>What is said about a deletion.</summary>
internal static class Sentences
{
    /// <summary>What deleting does not reach.</summary>
    public static IEnumerable<string> NotReached(RunRequest request)
    {
        yield return "Files are unlinked, not overwritten: a disk, a snapshot or a backup may hold their bytes for longer.";
        yield return "Tokens sign people in, not models: none belongs to one model, so none was revoked; a running server refuses the model by itself.";
        yield return "A backup of the home holds the archive's key for as long as it is kept.";
        yield return "Bundles, exported models, MLflow runs and copies on other machines are not reached; copies in this home's reports are.";
        if (string.IsNullOrWhiteSpace(request.EndpointOff)) yield return "Nothing was stated about the endpoint.";
        if (string.IsNullOrWhiteSpace(request.CredentialsRevoked)) yield return "Nothing was stated about credentials.";
    }

    /// <summary>What happened, asset by asset, and what comes next.</summary>
    public static IEnumerable<string> Of(RetireDeletion deletion, string id, string archive)
    {
        yield return deletion.ArchiveKeyDestroyed == true ? $"The archive is erased: its key was destroyed. Its record is {archive}." : $"Archived under a key of its own, read again, with the same answers and attributions: record {archive}.";
        yield return $"{(deletion.IsRehearsal ? "Rehearsed: nothing was deleted, and the model stays in use" : "The model is retired")}: record {id}.";
        foreach (var asset in deletion.Assets) yield return $"  {asset.Name}: {Word(asset)}";
        foreach (var sentence in deletion.NotReached) yield return sentence;
        yield return $"Next: {(deletion.IsRehearsal ? "verify" : "a second person verifies")}: 'assay retire verify {deletion.Plan[..13]} --archive FILE'.";
    }

    /// <summary>What became of an asset.</summary>
    public static string Word(DeletedAsset asset) => asset.Fate switch
    {
        AssetFate.Gone => "gone",
        AssetFate.WouldGo => "would be deleted",
        AssetFate.Shared => "stays while others use it",
        AssetFate.Held => "stays under a legal hold",
        AssetFate.Written => "stays while a server writes it: run the plan again when the hour is over",
        _ when asset.KeepUntil is { } until => string.Create(CultureInfo.InvariantCulture, $"stays until {until:yyyy-MM-dd}"),
        _ => "stays: no retention was stated",
    };
}
