using System.CommandLine;
using Assay.Cli.Projection;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Doors.Tests.Projection;

public class CapabilityVerbTests
{
    private sealed record Request(string RecordId, bool Twice = false, long? Most = null, string[]? Tags = null);

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    private async Task<int> Type(string line)
    {
        var capability = new Capability<Request, Request>("try echo", "Says what it was told.")
        {
            Parameters =
            [
                new("recordId", "An id.") { IsRequired = true, IsPositional = true },
                new("twice", "Say it twice.", ParameterType.Flag),
                new("most", "At most so many.", ParameterType.Integer),
                new("tags", "Tags.", ParameterType.Texts),
            ],
            Handle = (request, _, _) => Task.FromResult<Outcome<Request>>(request.RecordId == "none" ? new Problem("try.none", "There is no such record.", "Name another.") : request),
            Describe = request => [$"{request.RecordId} {request.Twice} {request.Most} {string.Join('+', request.Tags ?? [])}"],
            Holds = request => request.Most != 13,
        };
        var root = new RootCommand();
        root.Subcommands.Add(CapabilityVerb.Of(capability, new Terminal(_out, _error, false), (_, _, work, _) => work(new NoServices())));
        return await root.Parse(line).InvokeAsync(new InvocationConfiguration { Output = _out, Error = _error }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_last_word_of_the_name_is_the_verb_and_parameters_are_its_options()
    {
        (await Type("echo 0193 --twice --most 5 --tags a --tags b")).ShouldBe(ExitCode.Done);
        _out.ToString().Trim().ShouldBe("0193 True 5 a+b");
    }

    [Fact]
    public async Task With_json_it_writes_the_result_for_a_script()
    {
        await Type("echo 0193 --json");
        System.Text.Json.JsonDocument.Parse(_out.ToString()).RootElement.GetProperty("recordId").GetString().ShouldBe("0193");
    }

    [Fact]
    public async Task A_problem_ends_in_exit_code_2_with_its_remedy()
    {
        (await Type("echo none")).ShouldBe(ExitCode.BadInput);
        _error.ToString().ShouldContain("There is no such record.");
        _error.ToString().ShouldContain("Name another.");
    }

    [Fact]
    public async Task What_does_not_hold_ends_in_exit_code_1() => (await Type("echo 0193 --most 13")).ShouldBe(ExitCode.DoesNotHold);

    [Theory]
    [InlineData("recordId", "record-id")]
    [InlineData("id", "id")]
    public void Names_are_dashed(string camelCase, string dashed) => CapabilityVerb.Dashed(camelCase).ShouldBe(dashed);
}
