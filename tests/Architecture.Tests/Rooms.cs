using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;
using Architecture.Tests.References;

namespace Architecture.Tests;

/// <summary>The assemblies of every project under src, loaded.</summary>
internal static class Rooms
{
    public static ImmutableArray<(Project Project, Assembly Assembly)> All { get; } = [.. Project.All.Select(project => (project, Assembly.Load(AssemblyName(project))))];

    /// <summary>Every type of every room that is a class or a struct one can have an instance of.</summary>
    public static IEnumerable<Type> Types => All.SelectMany(room => room.Assembly.GetTypes()).Where(type => !type.IsInterface && !type.IsAbstract);

    private static string AssemblyName(Project project) =>
        XDocument.Parse(Repository.Read(project.Path)).Descendants("AssemblyName").FirstOrDefault()?.Value ?? project.Name;
}
