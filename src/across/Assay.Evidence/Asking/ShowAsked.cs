using System.Globalization;
using Assay.Evidence.People;
using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Assay.Evidence.Asking;

/// <summary>The capability <c>evidence asked</c>: whom a person asked by a link, and what became of it.</summary>
public static class ShowAsked
{
    /// <summary>The declaration.</summary>
    public static Capability<AskedRequest, AskedAnswer> Capability { get; } = new("evidence asked", "List whom you asked by a link to say what they saw, and what became of it.")
    {
        Parameters = [new("open", "Only those whose links still work.", ParameterType.Flag)],
        Examples = [new("assay evidence asked", "all of them, the newest first")],
        Handle = HandleAsync,
        Describe = answer => answer.Requests.IsEmpty ? ["You asked nobody by a link."] : answer.Requests.Select(Line),
    };

    private static async Task<Outcome<AskedAnswer>> HandleAsync(AskedRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        if (services.Need<CurrentPerson>().Person is not { } person) return new AskedAnswer([]);
        var asked = await new AskedWitnesses(services).OfAsync(person, cancellation);
        return new AskedAnswer([.. asked.Where(each => !request.Open || each.State == AskedState.Open).Reverse()]);
    }

    private static string Line(AskedWitness asked) =>
        $"{asked.Id}  {asked.Name ?? "(name sealed)"}, about {string.Join(", ", asked.Parts)}: {State(asked)}";

    private static string State(AskedWitness asked) => asked.State switch
    {
        AskedState.Open => $"open until {asked.Until.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        AskedState.Answered => $"answered by record {asked.Answer}{(asked.Counts ? ", by session: the weaker form" : ", which is recorded and confirms nothing here")}",
        AskedState.Withdrawn => "taken back",
        _ => "its time is over",
    };
}
