namespace Assay.Collect.Collecting;

/// <summary>Where long work says how far it is; a door gives it.</summary>
/// <param name="Said">Called with a line for people to read.</param>
public sealed record CollectProgress(Action<string> Said);
