namespace Assay.Server.Web;

/// <summary>One thing that was looked at of a home and the machine it is on.</summary>
/// <param name="Name">What: <c>disk</c>.</param>
/// <param name="Found">What was found, in a few words.</param>
/// <param name="IsWell">Whether it is as it should be; null where it works, and something is worth knowing.</param>
/// <param name="Remedy">What to do; null when nothing is needed.</param>
public sealed record HealthLine(string Name, string Found, bool? IsWell = true, string? Remedy = null);
