import { createServer } from "node:net";

/** @throws where nobody may listen there, with what to do: better at once than after the work of minutes. */
export async function mustBeFree(port: number, host: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`Port ${port} of ${host} cannot be used (${code}): set PORT to another one.`);
  }
  await new Promise((resolve) => server.close(resolve));
}
