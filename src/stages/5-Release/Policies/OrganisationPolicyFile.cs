namespace Assay.Release.Policies;

/// <summary>Where the organisation's policy is looked for.</summary>
/// <param name="Path">Full path of the file, which may not be there.</param>
public sealed record OrganisationPolicyFile(string Path);
