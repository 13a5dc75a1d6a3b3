using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Assay.Server.Logging;

/// <summary>What is logged: warnings and faults, and each request where that was asked for.</summary>
internal static class ServerLogging
{
    /// <summary>Declares it. Lines go to the error stream: the output stream is for what was asked for.</summary>
    public static void Add(ILoggingBuilder logging, LogFormat format, bool isVerbose)
    {
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
        // That it cannot start is told by whoever starts it, in one line.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // It writes no warnings, and where it may write, every request gets a scope and an activity that nobody reads. Traces are asked for otherwise.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The keys that protect forms lie in the home beside keys that matter more: whoever reads one reads the other.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It writes no warnings, and where it may write, every request gets a scope and an activity that nobody reads. Traces are asked for otherwise.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        if (isVerbose) logging.AddFilter(typeof(RequestLog).FullName, LogLevel.Information);
        if (format == LogFormat.Json) logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        else logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
