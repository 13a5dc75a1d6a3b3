using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Traces;

/// <summary>The beginning of what was asked and answered, from the inputs and outputs of a root span. Of a chat only the last message of the role is shown.</summary>
internal static class TracePreview
{
    private const int MostLength = 1000;

    /// <summary>A preview; null when there is nothing to show.</summary>
    /// <param name="content">Inputs or outputs.</param>
    /// <param name="role">Whose message counts in a chat: <c>user</c> or <c>assistant</c>.</param>
    public static string? Of(SpanValue? content, string role)
    {
        if (content is null or { Kind: SpanValueKind.Nothing }) return null;
        var text = LastMessage(content, role) ?? SpanText.Of(content);
        return text.Length <= MostLength ? text : $"{Cut(text, MostLength - 3)}...";
    }

    private static string? LastMessage(SpanValue content, string role)
    {
        var messages = Messages(content).ToArray();
        if (messages.Length == 0) return null;
        var message = messages.LastOrDefault(candidate => candidate.Entry("role")?.Text == role) ?? messages[^1];
        return message.Entry("content") is { } said ? TextOf(said) : null;
    }

    /// <summary>The messages of the requests and replies of chat interfaces.</summary>
    private static IEnumerable<SpanValue> Messages(SpanValue content)
    {
        if (content.Entry("messages") is { Items: { IsEmpty: false } messages }) return messages.Where(IsMessage);
        if (content.Entry("choices") is { Items: [var first, ..] } && first.Entry("message") is { } message && IsMessage(message)) return [message];
        if (content.Entry("input") is { Items: { IsEmpty: false } input }) return input.Where(IsMessage);
        if (content.Entry("output") is { Items: { IsEmpty: false } output }) return output.Where(IsMessage);
        return content.Entry("request") is { } request ? Messages(request) : [];
    }

    private static bool IsMessage(SpanValue value) => value.Entry("role") is not null && value.Entry("content") is not null;

    private static string? TextOf(SpanValue said) =>
        said.Text ?? said.Items.Select(part => part.Entry("text")?.Text).FirstOrDefault(text => text is not null);

    private static string Cut(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
}
