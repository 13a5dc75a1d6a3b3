namespace Assay.Kernel.Capabilities;

/// <summary>One field of a capability's request, as a door offers it.</summary>
/// <param name="Name">The request's property in camelCase; the command line writes it with dashes: <c>recordId</c> as <c>--record-id</c>.</param>
/// <param name="Summary">What it means, with its unit and its default, in one sentence.</param>
/// <param name="Type">What it holds.</param>
public sealed record Parameter(string Name, string Summary, ParameterType Type = ParameterType.Text)
{
    /// <summary>Whether it has to be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is the folder of a project: a door on the user's own machine then looks for the home from there on, as <c>assay run FOLDER</c> does.</summary>
    public bool IsProjectFolder { get; init; }

    /// <summary>Whether the command line takes it by position, without its name.</summary>
    public bool IsPositional { get; init; }
}
