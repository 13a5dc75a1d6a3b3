namespace Assay.Kernel.Capabilities;

/// <summary>A command that a reader can type.</summary>
/// <param name="Command">The whole line, from <c>assay</c> on.</param>
/// <param name="Shows">What it is an example of.</param>
public sealed record Example(string Command, string Shows);
