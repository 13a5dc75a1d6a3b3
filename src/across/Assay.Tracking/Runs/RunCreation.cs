using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Assay.Tracking.Runs;

/// <summary>Makes new runs: identifiers, names for those that nobody named, and where their artifacts go.</summary>
public static class RunCreation
{
    /// <summary>The tag that holds a run's name.</summary>
    public const string NameTag = "mlflow.runName";

    private static readonly string[] Qualities = ["able", "agile", "amiable", "apt", "bold", "brisk", "calm", "candid", "clever", "deft", "eager", "fair", "fleet", "gentle", "hardy", "honest", "keen", "lively", "lucid", "merry", "nimble", "patient", "prompt", "quiet", "sound", "steady", "sturdy", "tidy", "true", "wise"];
    private static readonly string[] Creatures = ["badger", "bee", "crane", "curlew", "dolphin", "dormouse", "falcon", "finch", "fox", "gull", "hare", "heron", "ibex", "jay", "kestrel", "lark", "lynx", "marten", "mole", "newt", "otter", "owl", "plover", "raven", "robin", "seal", "shrew", "stoat", "swift", "wren"];

    /// <summary>A run to be created.</summary>
    /// <param name="experimentId">Its experiment.</param>
    /// <param name="artifactRoot">Where the experiment's artifacts go.</param>
    /// <param name="name">A name, or empty.</param>
    /// <param name="userId">Who the client says starts it; may be empty.</param>
    /// <param name="startTime">Milliseconds since 1970.</param>
    /// <param name="tags">Its first tags; of a key that comes twice the last counts.</param>
    /// <param name="entropy">Makes the identifier and the name.</param>
    /// <returns>The run, or a problem when the name and the tag that holds it differ, or a tag is not allowed.</returns>
    public static Outcome<NewRun> Of(string experimentId, string artifactRoot, string name, string userId, long startTime, IReadOnlyList<Tag> tags, Entropy entropy)
    {
        var tagged = tags.LastOrDefault(tag => tag.Key == NameTag).Value;
        if (name.Length > 0 && !string.IsNullOrEmpty(tagged) && tagged != name) return TwoNames(name, tagged);
        var wrong = RunRules.Check(new RunLog("") { Tags = tags }, isBatch: true);
        if (!wrong.IsEmpty) return Outcome<NewRun>.Failed(wrong);
        Span<byte> random = stackalloc byte[20];
        entropy(random);
        var runId = new Guid(random[..16]).ToString("N");
        var named = name.Length > 0 ? name : string.IsNullOrEmpty(tagged) ? RandomName(random[16..]) : tagged;
        return new NewRun(runId, experimentId, named, userId, startTime, ArtifactUri.Below(artifactRoot, runId, "artifacts"), tags.With(new Tag(NameTag, named)));
    }

    private static string RandomName(ReadOnlySpan<byte> random) =>
        $"{Qualities[random[0] % Qualities.Length]}-{Creatures[random[1] % Creatures.Length]}-{((random[2] << 8) | random[3]) % 1000}";

    private static Problem TwoNames(string name, string tagged) => new(
        TrackingFaults.Invalid, $"Both 'run_name' argument and '{NameTag}' tag are specified, but with different values (run_name='{name}', {NameTag}='{tagged}').", "Send one of them.");
}
