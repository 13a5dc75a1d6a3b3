using Assay.Inference.Models;

namespace Assay.Server.Pages.Models;

/// <summary>A version of a served model as the list shows it.</summary>
/// <param name="State">Whether it answers.</param>
/// <param name="Traffic">What a release says of it; null where nothing is released here.</param>
/// <param name="IsDefault">Whether it answers what names no version.</param>
public sealed record ShownVersion(ModelState State, VersionTraffic? Traffic, bool IsDefault)
{
    /// <summary>Where it comes from.</summary>
    public string From => State.Source switch
    {
        { Origin: ModelOrigin.Registry, Address: { } address } => address,
        { Origin: ModelOrigin.File } file => Path.GetFileName(file.Path),
        _ => "a run of the project",
    };

    /// <summary>What it answers.</summary>
    public string Answers => (State.IsReady, Traffic, IsDefault) switch
    {
        (false, _, _) => "nothing",
        (_, { Percent: 0, Environment: var place }, _) => $"nothing: it is a shadow in {place}",
        (_, { Percent: var share, Environment: var place }, _) => $"{share} % of the callers, in {place}",
        (_, _, true) => "what names no version",
        _ => "what names it",
    };
}
