namespace Assay.Tracking.Access;

/// <summary>A thing that permissions are given for. It need not be there yet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What it is known by within its kind.</param>
public readonly record struct AccessTarget(AccessTargetKind Kind, string Key)
{
    /// <summary>An experiment.</summary>
    public static AccessTarget Experiment(string experimentId) => new(AccessTargetKind.Experiment, experimentId);

    /// <summary>A registered model or a prompt.</summary>
    public static AccessTarget RegisteredModel(string name) => new(AccessTargetKind.RegisteredModel, name);

    /// <summary>A scorer. An experiment's identifier holds no slash, so that no two scorers have one key.</summary>
    public static AccessTarget Scorer(string experimentId, string name) => new(AccessTargetKind.Scorer, $"{experimentId}/{name}");

    /// <summary>As documents are named by it: <c>experiment/12</c>.</summary>
    public override string ToString() => $"{char.ToLowerInvariant(Kind.ToString()[0])}{Kind.ToString()[1..]}/{Key}";
}
