namespace Assay.Bench.Startup;

/// <summary>The least program: what .NET itself takes to start and end.</summary>
internal static class HelloWorld
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Builds it, and returns the program.</summary>
    public static async Task<string> MakeAsync(string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "hello")).FullName;
        await File.WriteAllTextAsync(Path.Combine(own, "hello.csproj"), Project);
        await File.WriteAllTextAsync(Path.Combine(own, "Program.cs"), "System.Console.WriteLine(\"hello\");");
        await new Subject("dotnet build", "dotnet", ["build", "-c", "Release", "-v", "q", "-o", Path.Combine(own, "out")], own).RunAsync();
        return Path.Combine(own, "out", "hello");
    }
}
