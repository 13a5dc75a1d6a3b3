using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Foundation.Tests.Kernel;

public class CapabilityTests
{
    private sealed record Request(string Word, int Times = 1, string[]? Tags = null);

    private sealed record Result(string Text, int Length);

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    private static readonly Capability<Request, Result> Repeat = new("word repeat", "Repeats a word.")
    {
        Parameters = [new("word", "The word.") { IsRequired = true, IsPositional = true }, new("times", "How often; 1 unless said otherwise.", ParameterType.Integer), new("tags", "Tags.", ParameterType.Texts)],
        Handle = (request, _, _) => Task.FromResult<Outcome<Result>>(request.Times < 1 ? new Problem("word.too-few", "A word is said at least once.", "Give a number from 1.") : new Result(string.Concat(Enumerable.Repeat(request.Word, request.Times)), request.Word.Length * request.Times)),
        Describe = result => [result.Text, $"{result.Length} letters"],
        Holds = result => result.Length < 100,
    };

    private static Task<Outcome<CapabilityAnswer>> Call(string request) => Repeat.CallAsync(JsonNode.Parse(request)!.AsObject(), new NoServices(), TestContext.Current.CancellationToken);

    [Fact]
    public async Task An_answer_is_lines_for_people_and_json_for_scripts()
    {
        var answer = (await Call("""{"word":"ab","times":3}""")).Required;
        answer.Lines.ShouldBe(["ababab", "6 letters"]);
        answer.Json!.ToJsonString().ShouldBe("""{"text":"ababab","length":6}""");
        answer.Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task Parameters_that_are_left_out_take_their_defaults() => (await Call("""{"word":"ab"}""")).Required.Lines[0].ShouldBe("ab");

    [Fact]
    public async Task A_missing_parameter_is_named()
    {
        var problem = (await Call("{}")).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("request.missing");
        problem.Place!.Field.ShouldBe("word");
    }

    [Theory]
    [InlineData("""{"word":"a","unknown":1}""")]
    [InlineData("""{"word":"a","times":"many"}""")]
    [InlineData("""{"word":["a"]}""")]
    public async Task A_request_of_another_shape_is_refused(string request) => (await Call(request)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.malformed");

    [Fact]
    public async Task The_handlers_own_problems_are_passed_on() => (await Call("""{"word":"a","times":0}""")).Problems.ShouldHaveSingleItem().Code.ShouldBe("word.too-few");

    [Fact]
    public async Task An_answer_may_say_that_something_does_not_hold() => (await Call("""{"word":"a","times":100}""")).Required.Holds.ShouldBeFalse();
}
