using System.Collections.Immutable;
using System.CommandLine;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary>A verb of the command line, with examples for its help.</summary>
public sealed class Verb(string name, string summary, params ReadOnlySpan<Example> examples) : Command(name, summary)
{
    /// <summary>Shown at the end of the verb's help.</summary>
    public ImmutableArray<Example> Examples { get; } = [.. examples];
}
