using Assay.Cli.Terminals;

namespace Assay.Cli.Serving;

/// <summary>Prints the one-time links that let the owner of a home in at its pages: the first when the address is known, the next whenever one was used.</summary>
/// <param name="terminal">Where they are printed.</param>
/// <param name="greet">Says what else the server is, before the first.</param>
internal sealed class PrintedLinks(Terminal terminal, Action<string> greet)
{
    private readonly Lock _lock = new();
    private string? _address;
    private string? _waiting;

    /// <summary>A new code.</summary>
    public void Tell(string code)
    {
        lock (_lock)
        {
            if (_address is null) _waiting = code;
            else terminal.Say($"Signed in with the link. For another browser: {LinkOf(_address, code)}");
        }
    }

    /// <summary>The server listens.</summary>
    public void Begin(string address)
    {
        lock (_lock)
        {
            _address = address;
            greet(address);
            if (_waiting is { } code) terminal.Say($"Open the pages: {LinkOf(address, code)}  (lets in once)");
            else terminal.Say($"Open the pages: {address}");
        }
    }

    private static string LinkOf(string address, string code) => $"{address}/enter?code={code}";
}
