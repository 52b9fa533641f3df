import { createTestDatabase } from '@handraise/testing';
it('migrates', async () => {
  const d = await createTestDatabase();
  await d.drop();
});
