// Confluent's JavaScript client against our registry and our serializer.
// usage: node check.mjs <registry url> <topic> <record in hex>
// prints one line of JSON: what it read, and the record as it writes it
import sr from '@confluentinc/schemaregistry';

const [url, topic, hex] = process.argv.slice(2);
const client = new sr.SchemaRegistryClient({ baseURLs: [url], cacheCapacity: 100 });
const reader = new sr.AvroDeserializer(client, sr.SerdeType.VALUE, {});
const writer = new sr.AvroSerializer(client, sr.SerdeType.VALUE, { useLatestVersion: true });

const record = await reader.deserialize(topic, Buffer.from(hex, 'hex'));
const written = await writer.serialize(topic, record);
const note = await writer.serialize(`${topic}-of-javascript`, { text: 'Grüße', number: 42 });

console.log(JSON.stringify({
  record: JSON.parse(JSON.stringify(record, (key, value) => (typeof value === 'bigint' ? Number(value) : value))),
  written: written.toString('hex'),
  note: note.toString('hex'),
}));
