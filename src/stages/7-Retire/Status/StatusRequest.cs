namespace Assay.Retire.Status;

/// <summary>Nothing to say: all retirements are shown.</summary>
public sealed record StatusRequest;
