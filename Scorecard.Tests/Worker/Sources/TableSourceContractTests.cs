using Scorecard.Worker;
using Scorecard.Worker.Mapping.Tables;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Worker.Sources;

/// <summary>No kind of source goes without the tests that hold of all of them.</summary>
internal sealed class TableSourceContractTests
{
    private static readonly Type[] s_product = typeof(WorkerServices).Assembly.GetTypes();

    [Test]
    public void Every_kind_of_source_of_tables_derives_its_tests_from_the_contract()
    {
        var tables = s_product.Where(type => type.IsClass && typeof(ITables).IsAssignableFrom(type)).ToList();
        var kinds = s_product.Where(type => type.IsClass && typeof(ISourceKind).IsAssignableFrom(type) && tables.Exists(each => $"{each.Namespace}.".StartsWith($"{type.Namespace}.", StringComparison.Ordinal))).ToList();
        var tested = typeof(TableSourceContractTests).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(TableSourceContract<>))
            .Select(type => type.BaseType!.GetGenericArguments()[0]);

        Assert.That(kinds, Is.Not.Empty);
        Assert.That(kinds.Except(tested).Select(kind => $"{kind.Name} has tables, but no tests: derive from TableSourceContract<{kind.Name}>, as CsvContractTests does"), Is.Empty);
    }
}
