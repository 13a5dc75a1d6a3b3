namespace Assay.Retire.Legacy;

/// <summary>Nothing to say: the whole register is shown.</summary>
public sealed record ListRequest;
