using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Assay.Kernel.Capabilities;

/// <summary>A capability with its types: the declaration that a room registers.</summary>
/// <typeparam name="TRequest">A record with one property for each parameter.</typeparam>
/// <typeparam name="TResult">What a script reads; its JSON is documented by its properties.</typeparam>
public sealed record Capability<TRequest, TResult> : Capability where TRequest : class
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Declares it.</summary>
    /// <param name="name">The words that call it.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    public Capability(string name, string summary) : base(name, summary)
    {
    }

    /// <summary>Does it: load, decide, commit.</summary>
    public required Func<TRequest, IServiceProvider, CancellationToken, Task<Outcome<TResult>>> Handle { get; init; }

    /// <summary>Says the result to a person, line by line.</summary>
    public required Func<TResult, IEnumerable<string>> Describe { get; init; }

    /// <summary>Whether the result is one that a script may go on with; always, unless said otherwise.</summary>
    public Func<TResult, bool> Holds { get; init; } = _ => true;

    /// <inheritdoc/>
    public override async Task<Outcome<CapabilityAnswer>> CallAsync(JsonObject request, IServiceProvider services, CancellationToken cancellation)
    {
        var parsed = Parse(request);
        if (!parsed.Succeeded) return Outcome<CapabilityAnswer>.Failed(parsed.Problems);
        var outcome = await Handle(parsed.Value, services, cancellation);
        return outcome.Map(result => new CapabilityAnswer(JsonSerializer.SerializeToNode(result, Json), [.. Describe(result)], Holds(result)));
    }

    private Outcome<TRequest> Parse(JsonObject request)
    {
        var missing = Parameters.Where(parameter => parameter.IsRequired && request[parameter.Name] is null).ToList();
        if (missing.Count > 0) return Outcome<TRequest>.Failed(missing.Select(parameter => new Problem("request.missing", $"'{Name}' needs {parameter.Name}.", parameter.Summary) { Place = new Place(Field: parameter.Name) }));
        try
        {
            return request.Deserialize<TRequest>(Json)!;
        }
        catch (JsonException fault)
        {
            return new Problem("request.malformed", $"The request for '{Name}' cannot be read: {fault.Message}", $"Give {string.Join(", ", Parameters.Select(parameter => parameter.Name))} only.") { Place = new Place(Field: fault.Path) };
        }
    }
}
