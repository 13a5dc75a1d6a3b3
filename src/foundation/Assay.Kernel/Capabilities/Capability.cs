using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Assay.Kernel.Capabilities;

/// <summary>
/// Something Assay can do, declared once: doors project it to a verb of the command line, a route, a page of the reference. This is the part
/// that a door sees; a stage declares a <see cref="Capability{TRequest,TResult}"/>.
/// </summary>
public abstract record Capability
{
    private readonly Duty? _duty;

    private protected Capability(string name, string summary)
    {
        Name = name;
        Summary = summary;
    }

    /// <summary>The words that call it, lower case: <c>ledger log</c>.</summary>
    public string Name { get; }

    /// <summary>What it does, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>What it takes to use it.</summary>
    public Permission Permission { get; init; } = Permission.Read;

    /// <summary>What kind of act it is: which roles hold it where there are accounts. Without one it follows from the permission.</summary>
    public Duty Duty
    {
        get => _duty ?? Permission switch { Permission.Read => Duty.Look, Permission.Write => Duty.Build, _ => Duty.Administer };
        init => _duty = value;
    }

    /// <summary>Whether it runs steps, of which a home has one run at a time: it then waits for whoever has the home.</summary>
    public bool RunsSteps { get; init; }

    /// <summary>The fields of its request.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Codes of the problems that it may return, each with what it means.</summary>
    public ImmutableSortedDictionary<string, string> Problems { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Commands to try.</summary>
    public ImmutableArray<Example> Examples { get; init; } = [];

    /// <summary>Calls it with a request as JSON, the form in which every door has it.</summary>
    /// <param name="request">An object with the parameters that were given.</param>
    /// <param name="services">What its handler works with.</param>
    /// <param name="cancellation">Stops it.</param>
    public abstract Task<Outcome<CapabilityAnswer>> CallAsync(JsonObject request, IServiceProvider services, CancellationToken cancellation);
}
