namespace Assay.Retire.Running;

/// <summary>Hears of each step of a retirement that is done, while it is carried out.</summary>
/// <param name="Say">Takes a sentence.</param>
public sealed record RetireProgress(Action<string> Say);
