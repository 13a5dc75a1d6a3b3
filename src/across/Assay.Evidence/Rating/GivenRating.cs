using Assay.Evidence.Eligibility;
using Assay.Kernel;

namespace Assay.Evidence.Rating;

/// <summary>What somebody gives for a criterion, before it is held against the standard and the scale.</summary>
/// <param name="Code">The code as given.</param>
/// <param name="Place">Where it was given.</param>
internal sealed record GivenRating(string Code, Place Place)
{
    public string? Rating { get; init; }

    public EvidenceRoute? Route { get; init; }

    public string? Owner { get; init; }

    public DateOnly? By { get; init; }

    /// <summary>This, with what a later one says of the same criterion put over it.</summary>
    public GivenRating Under(GivenRating later) => later with
    {
        Rating = later.Rating ?? Rating,
        Route = later.Route ?? Route,
        Owner = later.Route is null ? Owner : later.Owner,
        By = later.Route is null ? By : later.By,
    };
}
