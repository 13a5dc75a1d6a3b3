using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Assay.Cli.Terminals;
using Assay.Cli.Verbs;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Projection;

/// <summary>Makes a verb of the command line from a capability's declaration: its parameters as arguments and options, its answer as lines or as JSON.</summary>
internal static class CapabilityVerb
{
    /// <summary>Calls a capability within an open home.</summary>
    public delegate Task<int> Call(ParseResult parse, bool json, Func<IServiceProvider, Task<int>> work, CancellationToken cancellation);

    /// <summary>The verb, named by the last word of the capability's name.</summary>
    /// <param name="capability">The declaration.</param>
    /// <param name="terminal">Where answers go.</param>
    /// <param name="open">Opens what the handler works with, and closes it afterwards.</param>
    public static Verb Of(Capability capability, Terminal terminal, Call open)
    {
        var verb = new Verb(capability.Name.Split(' ')[^1], capability.Summary, [.. capability.Examples]);
        var readers = capability.Parameters.Select(parameter => Add(parameter, verb)).ToList();
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        verb.Options.Add(json);
        verb.SetAction((parse, cancellation) => open(parse, parse.GetValue(json), async services =>
        {
            var request = new JsonObject();
            foreach (var read in readers) read(parse, request);
            var answer = await capability.CallAsync(request, services, cancellation);
            if (!answer.Succeeded) return terminal.Refuse(answer.Problems, parse.GetValue(json));
            return Show(answer.Value, terminal, parse.GetValue(json));
        }, cancellation));
        return verb;
    }

    /// <summary>The option's name for a parameter: <c>recordId</c> becomes <c>record-id</c>.</summary>
    public static string Dashed(string camelCase)
    {
        var name = new StringBuilder();
        foreach (var letter in camelCase) name.Append(char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter);
        return name.ToString();
    }

    /// <summary>Writes an answer, and says whether it holds.</summary>
    public static int Show(CapabilityAnswer answer, Terminal terminal, bool json)
    {
        if (json) terminal.Write(answer.Json);
        else foreach (var line in answer.Lines) terminal.Say(line);
        return answer.Holds ? ExitCode.Done : ExitCode.DoesNotHold;
    }

    private static Action<ParseResult, JsonObject> Add(Parameter parameter, Command verb) => parameter.Type switch
    {
        ParameterType.Flag => Add<bool>(parameter, verb, given => given ? JsonValue.Create(true) : null),
        ParameterType.Integer => Add<long?>(parameter, verb, given => given is { } number ? JsonValue.Create(number) : null),
        ParameterType.Texts => Add<string[]>(parameter, verb, given => given is { Length: > 0 } texts ? new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) : null),
        _ => Add<string?>(parameter, verb, given => given is { } text ? JsonValue.Create(text) : null),
    };

    private static Action<ParseResult, JsonObject> Add<T>(Parameter parameter, Command verb, Func<T?, JsonNode?> node)
    {
        var several = parameter.Type == ParameterType.Texts;
        if (parameter.IsPositional)
        {
            var argument = new Argument<T>(Dashed(parameter.Name)) { Description = parameter.Summary, HelpName = Dashed(parameter.Name).ToUpperInvariant(), Arity = Arity(several, parameter.IsRequired) };
            verb.Arguments.Add(argument);
            return (parse, request) => Put(request, parameter.Name, node(parse.GetValue(argument)));
        }

        var option = new Option<T>($"--{Dashed(parameter.Name)}") { Description = parameter.Summary, Required = parameter.IsRequired, HelpName = parameter.Type is ParameterType.Flag ? null : parameter.Type.ToString().TrimEnd('s').ToUpperInvariant() };
        verb.Options.Add(option);
        return (parse, request) => Put(request, parameter.Name, node(parse.GetValue(option)));
    }

    private static ArgumentArity Arity(bool several, bool required) => (several, required) switch
    {
        (true, true) => ArgumentArity.OneOrMore,
        (true, false) => ArgumentArity.ZeroOrMore,
        (false, true) => ArgumentArity.ExactlyOne,
        _ => ArgumentArity.ZeroOrOne,
    };

    private static void Put(JsonObject request, string name, JsonNode? value)
    {
        if (value is not null) request[name] = value;
    }
}
