using System.Text.Json;

namespace Doors.Tests.CommandLine;

/// <summary>What came back from a command.</summary>
public sealed record Typed(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>The one problem that a script is told.</summary>
    public JsonElement Problem => Json.GetProperty("problems").EnumerateArray().ShouldHaveSingleItem();

    public Typed ShouldEndIn(int code)
    {
        Code.ShouldBe(code, $"{Out}\n{Error}");
        return this;
    }
}
